package gongkai.calendars;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the system administrator finds in the menu. */
@Component
class CalendarMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Group.ADMINISTRATION, "工作日历", "/desk/calendars", Act.MAINTAIN_CALENDARS));
    }
}
