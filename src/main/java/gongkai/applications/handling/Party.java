package gongkai.applications.handling;

/** Somebody who is asked for an opinion, and how they are reached. */
public record Party(String name, String contact) {}
