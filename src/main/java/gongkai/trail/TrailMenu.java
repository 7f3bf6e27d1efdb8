package gongkai.trail;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers of the trail. */
@Component
class TrailMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.YEAR, "工作台账", "/desk/ledger", Act.SEE_LEDGER),
                new MenuItem(Group.ADMINISTRATION, "审计记录", "/desk/trail", Act.READ_TRAIL));
    }
}
