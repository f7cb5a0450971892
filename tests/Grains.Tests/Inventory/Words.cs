using CsCheck;

namespace Beffroi.Inventory;

/// <summary>Pieces of text that mean something to a parser, for texts that are nearly right.</summary>
internal static class Words
{
    public static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);
}
