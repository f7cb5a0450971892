using CsCheck;
using Xunit;

namespace Beffroi.Devices;

/// <summary>A script is kept in the text of its profile to the letter, whatever its letters are; ends of lines are its own matter.</summary>
public sealed class ProfileTextTest
{
    private static readonly string[] Pieces =
    [
        "\n", " ", "  ", "\t", "\"", "\\", "'", "#", "---", ": ", "- ", "|", "{", "}", "é", "\u2028", "\u0085", "\u00a0", "\ufeff", "\u0007", "\f", "\ud83d\ude00", "%", "&", "*", "!", "?", ">", "@", "`", "a", "b",
    ];

    private static readonly Gen<string> Scripts = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(picked => string.Concat(picked.Select(i => Pieces[i])));

    [Fact]
    public void A_script_comes_back_as_it_was() => Scripts.Sample(script =>
    {
        var read = ProfileReader.Read(ProfileText.With("title: t\nkind: luminaire\n", "x" + script + "y", "codec"));
        Assert.Empty(read.Remarks);
        Assert.Equal("x" + script + "y", read.Value!.Script!.TrimEnd('\n'));
    });

    [Theory]
    [InlineData("a\r\nb\rc", "a\nb\nc")]
    [InlineData("'\u2028'", "'\u2028'")]
    [InlineData("\n\n  a\n\n\tb", "\n\n  a\n\n\tb")]
    public void Ends_of_lines_become_one_and_nothing_else_does(string script, string kept) => Assert.Equal(kept, ProfileReader.Read(ProfileText.With(null, script, "codec")).Value!.Script!.TrimEnd('\n'));
}
