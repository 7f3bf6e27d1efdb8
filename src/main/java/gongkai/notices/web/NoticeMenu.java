package gongkai.notices.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about notices. */
@Component
class NoticeMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Group.DISCLOSURE, "对外通知", "/desk/notices", Act.SEND_NOTICES));
    }
}
