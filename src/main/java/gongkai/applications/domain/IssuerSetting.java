package gongkai.applications.domain;

import gongkai.letters.Venue;

/**
 * What an organ has set for its letters (文书设置).
 *
 * @param name the full name under which it signs
 * @param contact printed below the date; empty when none is printed
 * @param payWay how a fee is paid; empty where no fee is charged
 * @param venue where its letters can be challenged
 */
public record IssuerSetting(String name, String contact, String payWay, Venue venue) {}
