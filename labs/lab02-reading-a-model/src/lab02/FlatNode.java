package lab02;

/** Something an offset can point to. */
public sealed interface FlatNode permits FlatTable, FlatVector {}
