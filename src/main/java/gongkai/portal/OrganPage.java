package gongkai.portal;

import gongkai.organisation.PublicOrgan;
import gongkai.published.Line;
import java.util.List;

/** An organ's page: its columns, what it published last, and itself. */
public record OrganPage(PublicOrgan organ, List<ColumnTree> columns, List<Line> latest) {}
