package gongkai.imports.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about imports. */
@Component
class ImportMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Group.DISCLOSURE, "导入文件和清单", "/desk/imports", Act.IMPORT_DISCLOSURES));
    }
}
