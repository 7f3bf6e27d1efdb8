package gongkai.citizens.web;

/**
 * One infected file.
 *
 * @param href of its case, for whoever may see it; else empty
 */
public record InfectionRow(long file, String number, String href, String signature, String foundAt, boolean isRead) {}
