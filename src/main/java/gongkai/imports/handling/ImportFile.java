package gongkai.imports.handling;

/**
 * A file as it was sent.
 *
 * @param name with its folders if it comes out of a package
 */
public record ImportFile(String name, byte[] bytes) {}
