package gongkai.published;

/** One of the elements of a service guide (办事指南), such as 办理条件, with its text. */
public record Element(String label, String text) {}
