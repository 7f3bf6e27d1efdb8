package gongkai.channels.web;

import gongkai.channels.store.PgDeliveryStore.Attempt;
import java.util.List;

/** One delivery with its attempts, and what may be done about it. */
public record DeliveryPage(
        DeliveryRow row, List<Attempt> attempts, boolean mayRecord, boolean mayTryAgain, boolean hasPackage) {}
