package gongkai.applications.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about applications. */
@Component
class ApplicationMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.APPLICATION, "待办的申请", "/desk/applications", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "全部申请", "/desk/applications/register", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "登记申请", "/desk/applications/new", Act.REGISTER_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "接收申请清单", "/desk/applications/transfers", Act.IMPORT_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "更正与建议", "/desk/side-cases", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "申请统计", "/desk/applications/figures", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "定期评估", "/desk/reassessments", Act.HANDLE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "依申请办理设定", "/desk/application-rules", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "文书设置", "/desk/letter-issuer", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "文书模板", "/desk/letter-templates", Act.SEE_APPLICATIONS),
                new MenuItem(Group.APPLICATION, "文书检查项目", "/desk/letter-checks", Act.SEE_APPLICATIONS));
    }
}
