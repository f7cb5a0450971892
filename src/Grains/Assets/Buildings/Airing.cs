namespace Beffroi.Assets.Buildings;

/// <summary>What carbon dioxide says of the air of a room: V·dC/dt = G·people − Q·(C − C outdoors), solved exactly (domain reference §3).</summary>
public static class Airing
{
    /// <summary>Outdoors, ppm.</summary>
    public const double Outdoors = 420;

    /// <summary>Breathed out by an adult at a desk, L/h; a child 12 to 15.</summary>
    public const double LitresAnAdult = 19;

    public const double LitresAChild = 13.5;

    /// <summary>Where it settles, ppm.</summary>
    /// <param name="litres">Breathed out by all, L/h.</param>
    /// <param name="flow">Of fresh air, m³/h.</param>
    public static double Equilibrium(double litres, double flow) => Outdoors + (litres / flow * 1000);

    /// <summary>After so many hours, of what it was, ppm.</summary>
    public static double After(double hours, double ppm, double litres, double flow, double volume)
    {
        var end = Equilibrium(litres, flow);
        return end + ((ppm - end) * Math.Exp(-flow / volume * hours));
    }

    /// <summary>How often an hour the air was renewed while nobody was in; null when it did not fall, or was fresh already.</summary>
    public static double? ChangesOfDecay(double fromPpm, double toPpm, double hours) =>
        hours > 0 && toPpm > Outdoors && fromPpm > toPpm ? Math.Log((fromPpm - Outdoors) / (toPpm - Outdoors)) / hours : null;

    /// <summary>How often an hour it is renewed while so much is breathed out and it stays at that; null when it is as fresh as outdoors.</summary>
    public static double? ChangesOfPlateau(double ppm, double litres, double volume) =>
        ppm > Outdoors ? litres * 1000 / (ppm - Outdoors) / volume : null;
}
