namespace Beffroi.Twin;

/// <summary>The words of a department, from the <c>strings.{language}.json</c> beside its declaration.</summary>
public static class DepartmentTexts
{
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Of(Department department) =>
        KindTexts.Languages.ToDictionary(language => language, language => Read(department.GetType(), language));

    private static IReadOnlyDictionary<string, string> Read(Type declared, string language) =>
        EmbeddedWords.Read(declared.Assembly, $"/{declared.Namespace!.Split('.')[^1]}/strings.{language}.json");
}
