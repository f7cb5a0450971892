namespace Beffroi.Inventory;

public enum ImportState : byte
{
    Receiving = 0,
    Running = 1,
    Done = 2,
    Failed = 3,
    Cancelled = 4,
}
