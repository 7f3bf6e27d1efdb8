package gongkai.disclosures.domain;

import gongkai.access.Role;

/** Whose turn it is. */
public enum Stage {
    DRAFT("起草", Role.AUTHOR),
    UNIT("科室负责人审核", Role.UNIT_HEAD),
    SECRECY("保密审查", Role.SECRECY_REVIEWER),
    ATTRIBUTE("公开属性审核", Role.ATTRIBUTE_REVIEWER),
    SIGNATURE("领导签批", Role.LEADER_IN_CHARGE),
    RELEASE("对外发布", Role.PUBLISHER);

    private final String label;
    private final Role role;

    Stage(String label, Role role) {
        this.label = label;
        this.role = role;
    }

    public String label() {
        return label;
    }

    /** Whose turn it is first of all. */
    public Role role() {
        return role;
    }
}
