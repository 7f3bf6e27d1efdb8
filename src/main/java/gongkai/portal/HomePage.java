package gongkai.portal;

import gongkai.organisation.Organ;
import java.time.LocalDate;
import java.util.List;

/**
 * The portal's first page.
 *
 * @param organs in the order of the tree
 * @param todayIs what sort of day it is
 */
public record HomePage(List<Organ> organs, LocalDate today, String todayIs) {}
