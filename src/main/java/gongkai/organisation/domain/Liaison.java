package gongkai.organisation.domain;

import gongkai.access.PersonId;
import gongkai.access.UnitId;

/** The one person of a unit through whom disclosure work runs (政府信息公开联络员). */
public record Liaison(long id, UnitId unit, PersonId person, String name, Term term) {}
