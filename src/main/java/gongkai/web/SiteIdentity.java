package gongkai.web;

/** The name over every page; it comes from the organ at the root of the tree. */
public interface SiteIdentity {

    String name();

    /** Whether the program still waits for its first organ and administrators. */
    boolean isEmpty();
}
