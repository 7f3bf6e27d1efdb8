package gongkai.disclosures.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about disclosures. */
@Component
class DisclosureMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.DISCLOSURE, "公开信息", "/desk/disclosures", Act.SEE_DISCLOSURES),
                new MenuItem(Group.DISCLOSURE, "起草公开信息", "/desk/disclosures/new", Act.DRAFT_DISCLOSURES),
                new MenuItem(Group.DISCLOSURE, "公开时限", "/desk/disclosures/timeliness", Act.SEE_DISCLOSURES),
                new MenuItem(Group.DISCLOSURE, "公开数量", "/desk/disclosures/figures", Act.SEE_DISCLOSURES),
                new MenuItem(Group.DISCLOSURE, "公开流程设定", "/desk/disclosure-rules", Act.SEE_DISCLOSURES));
    }
}
