package gongkai.catalogue.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about columns and catalogues. */
@Component
class CatalogueMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.DISCLOSURE, "栏目", "/desk/columns", Act.SEE_CATALOGUE),
                new MenuItem(Group.DISCLOSURE, "基本目录", "/desk/catalogue", Act.SEE_CATALOGUE),
                new MenuItem(Group.DISCLOSURE, "索引号", "/desk/index-numbers", Act.SEE_CATALOGUE),
                new MenuItem(Group.DISCLOSURE, "文章要素项", "/desk/article-settings", Act.SEE_CATALOGUE),
                new MenuItem(Group.ADMINISTRATION, "分类词表", "/desk/vocabularies", Act.MAINTAIN_VOCABULARIES));
    }
}
