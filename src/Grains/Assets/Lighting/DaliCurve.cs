using Beffroi.Quantities;

namespace Beffroi.Assets.Lighting;

/// <summary>The logarithmic dimming curve of DALI (IEC 62386-102): arc power levels to light, as eyes see it.</summary>
public static class DaliCurve
{
    /// <summary>Not a level: the lamp stays as it is.</summary>
    public const byte Mask = 255;

    private const double LevelsADecade = 253.0 / 3;

    /// <summary>Light of a level of 0 to 254; null for <see cref="Mask"/>.</summary>
    public static Percent? Light(byte level) => level switch
    {
        Mask => null,
        0 => new(0),
        _ => new(Math.Pow(10, ((level - 1) / LevelsADecade) - 1)),
    };

    /// <summary>The level nearest to that light: 0 for none, at least 1 for any.</summary>
    public static byte Level(Percent light) =>
        light.Number <= 0 ? (byte)0 : (byte)Math.Clamp(Math.Round(1 + (LevelsADecade * (Math.Log10(light.Number) + 1))), 1, 254);
}
