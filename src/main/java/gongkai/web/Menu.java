package gongkai.web;

import java.util.List;

/** A module's contribution to the desk's menu. */
public interface Menu {

    List<MenuItem> items();
}
