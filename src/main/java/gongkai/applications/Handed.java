package gongkai.applications;

/**
 * A file that an applicant takes with the reply.
 *
 * @param name with its ending; says nothing of what the office's own file is called
 */
public record Handed(String name, byte[] bytes) {}
