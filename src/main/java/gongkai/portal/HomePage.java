package gongkai.portal;

import gongkai.organisation.OrganTree;
import gongkai.published.Line;
import java.time.LocalDate;
import java.util.List;

/**
 * The portal's first page.
 *
 * @param latest what was published last
 * @param columns those of the topmost organ
 * @param organs the tree, from its root
 * @param todayIs what sort of day it is
 */
public record HomePage(
        List<Line> latest, List<ColumnTree> columns, List<OrganTree> organs, LocalDate today, String todayIs) {}
