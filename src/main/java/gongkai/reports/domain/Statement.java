package gongkai.reports.domain;

import gongkai.reports.Evidence;

/**
 * A number in prose, and what it counts.
 *
 * @param topic what is counted
 * @param isSoft whether it may count something narrower
 * @param paragraph the paragraph, counted over the report
 */
record Statement(Topic topic, Quantity quantity, Evidence evidence, boolean isSoft, int paragraph) {}
