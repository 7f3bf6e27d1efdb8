package gongkai.citizens.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about the people who apply. */
@Component
class CitizenMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.APPLICATION, "附件病毒通报", "/desk/application-infections", Act.SEE_INFECTIONS),
                new MenuItem(Group.APPLICATION, "申请前提示", "/desk/application-suggestions", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "申请人信息保存", "/desk/application-retention", Act.HOLD_APPLICANT_RECORDS));
    }
}
