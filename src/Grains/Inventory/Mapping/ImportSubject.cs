namespace Beffroi.Inventory.Mapping;

/// <summary>What the rows of a file are.</summary>
public enum ImportSubject : byte
{
    Assets = 0,

    /// <summary>Authorities or districts, with their outlines.</summary>
    Areas = 1,
}
