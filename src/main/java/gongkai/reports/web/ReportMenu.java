package gongkai.reports.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about reports. */
@Component
class ReportMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Group.YEAR, "检查年度报告", "/desk/reports", Act.SEE_REPORT_CHECKS));
    }
}
