package gongkai.applications;

import gongkai.access.OrganId;
import gongkai.applications.domain.Happening;

/** Something happened to a case; told within the same transaction. */
public record CaseMoved(long id, OrganId organ, Happening what) {}
