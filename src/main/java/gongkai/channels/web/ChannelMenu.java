package gongkai.channels.web;

import gongkai.access.Act;
import gongkai.web.Menu;
import gongkai.web.MenuItem;
import gongkai.web.MenuItem.Group;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the menu offers about channels. */
@Component
class ChannelMenu implements Menu {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Group.DISCLOSURE, "投递", "/desk/deliveries", Act.SEE_CHANNELS),
                new MenuItem(Group.DISCLOSURE, "发布渠道", "/desk/channels", Act.SEE_CHANNELS));
    }
}
