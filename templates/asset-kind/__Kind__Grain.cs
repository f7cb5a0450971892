using Beffroi.Twin;

namespace Beffroi.Assets.__Department__;

[GrainType("__key__")]
public sealed class __Kind__Grain : AssetGrain<__Kind__>;
