package gongkai.web;

import gongkai.access.OrganId;

/** The name over every page; it comes from the organ at the root of the tree. */
public interface SiteIdentity {

    String name();

    /** The short name of one organ, for beside a person's name. */
    String nameOf(OrganId organ);

    /** Whether the program still waits for its first organ and administrators. */
    boolean isEmpty();
}
