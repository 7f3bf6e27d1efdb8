package gongkai.organisation.web;

import gongkai.access.OrganId;
import gongkai.organisation.domain.Completeness;
import gongkai.organisation.domain.Leader;
import gongkai.organisation.domain.LeadingGroup;
import gongkai.web.Option;
import java.time.LocalDate;
import java.util.List;

/** Leaders, leading groups and the three things in place. */
public record LeadershipPage(
        OrganId organ,
        List<Leader> leaders,
        List<LeadingGroup> groups,
        Completeness completeness,
        LocalDate today,
        List<Option> people,
        List<Option> offices,
        List<Option> organs,
        boolean mayMaintain) {}
