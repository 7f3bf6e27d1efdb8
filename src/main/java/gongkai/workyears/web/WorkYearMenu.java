package gongkai.workyears.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about the year. */
@Component
class WorkYearMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.YEAR, "工作年度", "/desk/work-years", Act.SEE_WORK_YEAR),
                new MenuItem(Group.YEAR, "任务", "/desk/tasks", Act.SEE_WORK_YEAR),
                new MenuItem(Group.YEAR, "第三方合作", "/desk/partners", Act.SEE_WORK_YEAR));
    }
}
