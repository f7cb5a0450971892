namespace Beffroi.Geography;

public enum AreaLevel : byte
{
    Authority = 0,
    District = 1,
}
