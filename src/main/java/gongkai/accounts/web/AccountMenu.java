package gongkai.accounts.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the administrators of accounts and roles find in the menu. */
@Component
class AccountMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.ADMINISTRATION, "账号", "/desk/accounts", Act.MAINTAIN_ACCOUNTS),
                new MenuItem(Group.ADMINISTRATION, "管理员", "/desk/administrators", Act.HELP_ADMINISTRATORS),
                new MenuItem(Group.ADMINISTRATION, "角色授权", "/desk/roles", Act.GRANT_ROLES),
                new MenuItem(Group.ADMINISTRATION, "安全策略", "/desk/security-policy", Act.SET_SECURITY_POLICY));
    }
}
