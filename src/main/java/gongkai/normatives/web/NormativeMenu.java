package gongkai.normatives.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about normative documents. */
@Component
class NormativeMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.DISCLOSURE, "规范性文件登记", "/desk/normatives", Act.SEE_NORMATIVES),
                new MenuItem(Group.DISCLOSURE, "规范性文件设定", "/desk/normative-rules", Act.SEE_NORMATIVES));
    }
}
