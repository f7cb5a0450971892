namespace Beffroi.Support.Twin;

public enum LanternMode
{
    Off,
    On,
    FlashingFault,
}
