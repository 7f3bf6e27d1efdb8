package gongkai.portal;

import gongkai.organisation.OrganTree;
import java.time.LocalDate;
import java.util.List;

/**
 * The portal's first page.
 *
 * @param organs the tree, from its root
 * @param todayIs what sort of day it is
 */
public record HomePage(List<OrganTree> organs, LocalDate today, String todayIs) {}
