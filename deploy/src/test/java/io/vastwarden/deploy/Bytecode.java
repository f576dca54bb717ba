package io.vastwarden.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.Attributes;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.ConstantInstruction.LoadConstantInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Classes as they are compiled, looked at without loading them. */
final class Bytecode {

    private static final String ANNOTATE = "Lcom/oracle/svm/core/annotate/";
    private static final Pattern OURS = Pattern.compile("L(io/vastwarden/[\\w/$]+)(?=[;<])");

    private Bytecode() {}

    static ClassModel parsed(byte[] bytes) {
        return ClassFile.of().parse(bytes);
    }

    /** Every class of a module of ours. */
    static List<ClassModel> of(String module) {
        try (Stream<Path> files = Files.walk(Project.ROOT.resolve(module).resolve("target/classes"))) {
            List<ClassModel> classes = new ArrayList<>();
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".class")).toList()) {
                classes.add(parsed(Files.readAllBytes(file)));
            }
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String name(ClassModel one) {
        return one.thisClass().asInternalName().replace('/', '.');
    }

    static boolean isRecordOrEnum(ClassModel one) {
        String parent = one.superclass().map(type -> type.asInternalName()).orElse("");
        return parent.equals("java/lang/Record") || parent.equals("java/lang/Enum");
    }

    /** The types of ours that fields and methods of the class name, generic arguments too. */
    static Set<String> typesNamedBy(ClassModel one) {
        Set<String> names = new TreeSet<>();
        one.fields().forEach(field -> {
            collect(field.fieldType().stringValue(), names);
            field.findAttribute(Attributes.signature())
                    .ifPresent(signature -> collect(signature.signature().stringValue(), names));
        });
        one.methods().forEach(method -> {
            collect(method.methodType().stringValue(), names);
            method.findAttribute(Attributes.signature())
                    .ifPresent(signature -> collect(signature.signature().stringValue(), names));
        });
        return names;
    }

    /** A method that a class of ours replaces in the native executable, as it is in the bytecode. */
    record Substitution(String of, String name, String descriptor) {}

    /** @throws ClassCastException when the target is not named as a class; then it is not looked at here */
    static List<Substitution> substitutions(ClassModel one) {
        return annotations(one)
                .filter(annotation -> annotation.className().equalsString(ANNOTATE + "TargetClass;"))
                .map(annotation -> (AnnotationValue.OfClass)
                        annotation.elements().getFirst().value())
                .map(target -> target.classSymbol().descriptorString().replaceAll("^L|;$", ""))
                .flatMap(target -> one.methods().stream()
                        .filter(method -> annotations(method)
                                .anyMatch(annotation -> annotation.className().equalsString(ANNOTATE + "Substitute;")))
                        .map(method -> new Substitution(
                                target,
                                method.methodName().stringValue(),
                                method.methodType().stringValue())))
                .toList();
    }

    static boolean has(byte[] bytes, Substitution wanted) {
        return parsed(bytes).methods().stream()
                .anyMatch(method -> method.methodName().equalsString(wanted.name())
                        && method.methodType().equalsString(wanted.descriptor()));
    }

    private static Stream<Annotation> annotations(AttributedElement of) {
        return of.findAttribute(Attributes.runtimeVisibleAnnotations()).stream()
                .flatMap(visible -> visible.annotations().stream());
    }

    private static void collect(String descriptor, Set<String> names) {
        Matcher ours = OURS.matcher(descriptor);
        while (ours.find()) {
            names.add(ours.group(1).replace('/', '.'));
        }
    }

    /** Hands over each call that the class makes, as {@code owner.method}, with the method that makes it. */
    static void calls(ClassModel one, BiConsumer<String, String> taker) {
        for (MethodModel method : one.methods()) {
            String from = name(one) + "#" + method.methodName().stringValue();
            method.code().ifPresent(code -> {
                for (CodeElement element : code) {
                    if (element instanceof InvokeInstruction call) {
                        taker.accept(
                                from,
                                call.owner().asInternalName().replace('/', '.') + "."
                                        + call.name().stringValue());
                    }
                }
            });
        }
    }

    /** The class literals of a method that makes such a call. */
    static Set<String> literalsBesideCalls(ClassModel one, Pattern call) {
        Set<String> literals = new TreeSet<>();
        for (MethodModel method : one.methods()) {
            method.code().ifPresent(code -> {
                Set<String> here = new TreeSet<>();
                boolean calls = false;
                for (CodeElement element : code) {
                    if (element instanceof LoadConstantInstruction constant
                            && constant.constantValue() instanceof ClassDesc type) {
                        here.add(type.descriptorString().replaceAll("^L|;$", "").replace('/', '.'));
                    } else if (element instanceof InvokeInstruction made) {
                        calls |= call.matcher(made.owner().asInternalName().replace('/', '.') + "."
                                        + made.name().stringValue())
                                .matches();
                    }
                }
                if (calls) {
                    literals.addAll(here);
                }
            });
        }
        return literals;
    }
}
