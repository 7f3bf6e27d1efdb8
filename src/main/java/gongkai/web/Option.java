package gongkai.web;

/** One choice of a list. */
public record Option(String value, String label) {}
