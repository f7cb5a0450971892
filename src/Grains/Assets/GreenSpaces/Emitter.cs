namespace Beffroi.Assets.GreenSpaces;

/// <summary>How water comes to the plants.</summary>
public enum Emitter
{
    Sprinkler,
    Drip,
}
