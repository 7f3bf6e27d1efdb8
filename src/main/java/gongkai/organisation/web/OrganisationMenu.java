package gongkai.organisation.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about organs and people. */
@Component
class OrganisationMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.ORGANISATION, "机关与科室", "/desk/organs", Act.SEE_ORGANISATION),
                new MenuItem(Group.ORGANISATION, "工作人员", "/desk/people", Act.SEE_ORGANISATION),
                new MenuItem(Group.ORGANISATION, "领导与领导小组", "/desk/leadership", Act.SEE_ORGANISATION),
                new MenuItem(Group.ORGANISATION, "科室联络员", "/desk/liaisons", Act.SEE_ORGANISATION),
                new MenuItem(Group.ORGANISATION, "工作交接", "/desk/handovers", Act.SEE_ORGANISATION),
                new MenuItem(Group.ORGANISATION, "AB角代理", "/desk/deputies", Act.DELEGATE));
    }
}
