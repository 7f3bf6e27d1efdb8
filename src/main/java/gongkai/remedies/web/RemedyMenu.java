package gongkai.remedies.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about remedies. */
@Component
class RemedyMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.APPLICATION, "复议和诉讼", "/desk/remedies", Act.SEE_REMEDIES),
                new MenuItem(Group.APPLICATION, "复议诉讼统计", "/desk/remedies/figures", Act.SEE_REMEDIES),
                new MenuItem(Group.APPLICATION, "复议机关和法院", "/desk/remedy-rules", Act.SEE_REMEDIES));
    }
}
