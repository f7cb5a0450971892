using System.Text;
using Beffroi.Support.Fuzzing;
using Xunit;

namespace Beffroi.Inventory.Mapping;

public sealed class MappingFuzzTests
{
    [Fact]
    public void Any_text_is_a_mapping_or_has_faults_with_their_places()
    {
        var samples = Directory.GetFiles(InventoryData.Mappings, "*.yaml", SearchOption.AllDirectories).Select(File.ReadAllBytes).ToArray();
        Fuzz.Run(Mutations.Of(samples), 800, bytes =>
        {
            var text = Encoding.UTF8.GetString(bytes);
            var reading = Fuzz.Bounded(text.Length, 2_000, 8_000_000, () => MappingReader.Read(text));
            Assert.True(reading.Mapping is null == reading.Faults.Count > 0);
        });
    }

    [Fact]
    public void Aliases_that_multiply_are_refused()
    {
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(1, 20).Select(i => $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(',', Enumerable.Repeat($"*{(char)('a' + i - 1)}", 9))}]\n"));
        Assert.NotEmpty(Fuzz.Bounded(bomb.Length, 100, 1_000_000, () => MappingReader.Read(bomb)).Faults);
    }
}
