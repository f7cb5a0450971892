using System.Text.RegularExpressions;
using Beffroi.Twin;

namespace Beffroi.Compliance.Assets;

/// <summary>Whether a department is declared as it must be: its key, its place, its words.</summary>
public static partial class DepartmentRows
{
    public static IEnumerable<string> Faults(Department department)
    {
        if (!KebabCase().IsMatch(department.Key) || department.Key.Length > 40)
        {
            yield return $"'{department.Key}' is not a department's key.";
        }

        if (department.Order <= 0)
        {
            yield return $"Its place among the departments is {department.Order}.";
        }

        foreach (var fault in Words.Faults(DepartmentTexts.Of(department), Wanted(department)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> Wanted(Department department) => ["name"];

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();
}
