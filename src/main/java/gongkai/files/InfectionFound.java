package gongkai.files;

/** A sealed file that had waited for its scan turned out to be infected; its content is gone. Published in the transaction. */
public record InfectionFound(SealedFileId id, String owner, String signature) {}
