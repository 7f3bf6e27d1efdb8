package gongkai.annual.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about annual reports. */
@Component
class AnnualMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.YEAR, "编制年度报告", "/desk/annual", Act.SEE_ANNUAL_REPORTS),
                new MenuItem(Group.YEAR, "科室年度报告", "/desk/annual/units", Act.SEE_ANNUAL_REPORTS),
                new MenuItem(Group.YEAR, "收齐年度报告", "/desk/annual/collection", Act.COLLECT_ANNUAL_REPORTS));
    }
}
