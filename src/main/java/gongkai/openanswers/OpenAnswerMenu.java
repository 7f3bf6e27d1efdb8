package gongkai.openanswers;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about answers that are published. */
@Component
class OpenAnswerMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Group.APPLICATION, "答复公开", "/desk/answers", Act.PROPOSE_ANSWERS));
    }
}
